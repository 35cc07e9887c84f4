package tidemark.deploy.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** What there is to measure. Immutable. */
@Command(
    name = "bench",
    description = {"Measure what Tidemark costs beside plain DuckDB on this machine."},
    subcommands = {BenchDoorCommand.class, BenchLoadCommand.class, HelpCommand.class},
    synopsisSubcommandLabel = "WHAT")
final class BenchCommand {}
