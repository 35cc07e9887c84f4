package tidemark.deploy.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** What there is to measure. Immutable. */
@Command(
    name = "bench",
    description = {
      "Measure what Tidemark costs on this machine, beside plain DuckDB and beside plain Trino."
    },
    subcommands = {
      BenchDoorCommand.class,
      BenchLoadCommand.class,
      BenchTrinoCommand.class,
      HelpCommand.class
    },
    synopsisSubcommandLabel = "WHAT")
final class BenchCommand {}
