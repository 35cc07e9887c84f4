package tidemark.deploy.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The root: it lists the commands. Immutable. */
@Command(
    name = "tidemark",
    header = "Tidemark: an open data warehouse and OLAP service for the AI market.",
    synopsisHeading = "%n",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Start with:  tidemark demo",
      "More about one:  tidemark help COMMAND",
    },
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      LoadCommand.class,
      WatchCommand.class,
      RejectsCommand.class,
      SqlCommand.class,
      QueryCommand.class,
      UnloadCommand.class,
      TraceCommand.class,
      PublishCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      BenchCommand.class,
      HelpCommand.class,
    })
final class TidemarkCommand {}
