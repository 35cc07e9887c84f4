package tidemark.deploy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The floor plan, held by the build: arrows point down, rooms have one door, names say something.
 */
class ArchitectureTest {
  /** A rule that looks at nothing passes, so each room must be seen. */
  private static final Set<String> ROOMS =
      Set.of("tpc", "warehouse", "ingest", "publish", "sql", "jdbc", "api", "deploy");

  private static JavaClasses classes;

  @BeforeAll
  static void importEveryModule() {
    classes =
        new ClassFileImporter()
            .importPaths(
                Sources.modules().stream()
                    .map(module -> module.resolve("target/classes"))
                    .filter(Files::isDirectory)
                    .toArray(Path[]::new));
  }

  @Test
  void every_room_is_looked_at() {
    Set<String> seen =
        classes.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith("tidemark."))
            .map(name -> name.replaceFirst("^tidemark\\.", "").replaceFirst("\\..*", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(seen).containsExactlyInAnyOrderElementsOf(ROOMS);
    assertThat(classes.size()).isBetween(150, 2_000);
  }

  @Test
  void arrows_point_down() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("tidemark..")
        .layer("deploy")
        .definedBy("tidemark.deploy..")
        .layer("api")
        .definedBy("tidemark.api..")
        .layer("sql")
        .definedBy("tidemark.sql..")
        .layer("ingest")
        .definedBy("tidemark.ingest..")
        .layer("publish")
        .definedBy("tidemark.publish..")
        .layer("warehouse")
        .definedBy("tidemark.warehouse..")
        .layer("jdbc")
        .definedBy("tidemark.jdbc..")
        .layer("tpc")
        .definedBy("tidemark.tpc..")
        .whereLayer("deploy")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("api")
        .mayOnlyBeAccessedByLayers("deploy")
        .whereLayer("sql")
        .mayOnlyBeAccessedByLayers("api", "deploy")
        .whereLayer("ingest")
        .mayOnlyBeAccessedByLayers("api", "deploy")
        .whereLayer("publish")
        .mayOnlyBeAccessedByLayers("api", "deploy")
        .whereLayer("jdbc")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("tpc")
        .mayOnlyBeAccessedByLayers("deploy")
        .check(classes);
  }

  @Test
  void the_driver_and_the_tpc_suites_depend_on_nothing_of_ours() {
    noClasses()
        .that()
        .resideInAnyPackage("tidemark.jdbc..", "tidemark.tpc..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "tidemark.warehouse..",
            "tidemark.ingest..",
            "tidemark.publish..",
            "tidemark.sql..",
            "tidemark.api..",
            "tidemark.deploy..")
        .check(classes);
  }

  @Test
  void packages_form_no_cycles() {
    slices().matching("tidemark.(**)").should().beFreeOfCycles().check(classes);
  }

  @Test
  void packages_are_named_after_what_they_do() {
    noClasses()
        .should()
        .resideInAnyPackage(
            "..util..",
            "..utils..",
            "..common..",
            "..impl..",
            "..manager..",
            "..helper..",
            "..misc..")
        .check(classes);
  }

  @Test
  void classes_are_named_after_what_they_do() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .check(classes);
  }

  @Test
  void every_package_is_null_marked() {
    Set<String> unmarked =
        classes.stream()
            .map(JavaClass::getPackage)
            .filter(room -> !room.isAnnotatedWith(NullMarked.class))
            .map(room -> room.getName())
            // What the benchmark harness generates is no one's to mark.
            .filter(room -> !room.endsWith(".jmh_generated"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(unmarked).as("packages without @NullMarked in package-info.java").isEmpty();
  }

  @Test
  void the_container_stays_in_api() {
    // Deploy's boot package starts Payara and knows its launcher, but no Jakarta type.
    noClasses()
        .that()
        .resideOutsideOfPackage("tidemark.api..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta..", "org.eclipse.microprofile..")
        .check(classes);
  }

  @Test
  void the_servers_own_process_is_free_of_our_libraries() {
    classes()
        .that()
        .resideInAPackage("tidemark.deploy.boot..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "fish.payara.micro..", "org.jspecify..", "tidemark.deploy.boot..")
        .check(classes);
  }

  @Test
  void only_the_commands_main_ends_the_process() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("tidemark.deploy.command.Main")
        .and()
        // Mains of processes of their own: the server's, and a benchmark's.
        .doNotHaveFullyQualifiedName("tidemark.deploy.boot.ServerMain")
        .and()
        .doNotHaveFullyQualifiedName("tidemark.deploy.bench.TrinoBench")
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(classes);
  }

  @Test
  void only_publish_knows_iceberg() {
    noClasses()
        .that()
        .resideOutsideOfPackage("tidemark.publish..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.iceberg..", "org.postgresql..")
        .check(classes);
  }

  @Test
  void only_the_engine_rooms_touch_duckdb_itself() {
    noClasses()
        .that()
        .resideInAnyPackage("tidemark.api..", "tidemark.deploy..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.duckdb..")
        .check(classes);
  }
}
