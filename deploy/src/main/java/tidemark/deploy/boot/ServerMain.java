package tidemark.deploy.boot;

import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The main class of the server's process. It boots Payara Micro, waits for the word {@code deploy}
 * on standard input, deploys the application, and stops when standard input ends: so the process
 * can't outlive its starter, however that dies.
 *
 * <p>Embedded rather than by Payara's own command line, because that leaves a server without its
 * application running when the deployment fails, and can't wait between the two.
 *
 * <p>Arguments: Payara's folder, the folder of this instance (with {@code config/}), the port, a
 * file of commands to run before the boot, the folder of the application. Answers on standard
 * output, a line each: {@code booted}, {@code deployed}, {@code failed}. Everything else goes to
 * standard error.
 */
public final class ServerMain {
  /** Exit status where the application couldn't be deployed. */
  public static final int DEPLOYMENT_FAILED = 3;

  private static final String APPLICATION = "tidemark";

  private ServerMain() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream answers = System.out;
    System.setOut(System.err);
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

    PayaraMicroRuntime payara =
        boot(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2], Path.of(arguments[3]));
    answers.println("booted");

    int status = 0;
    if ("deploy".equals(orders.readLine())) {
      if (deploy(payara, new File(arguments[4]))) {
        answers.println("deployed");
        waitForEnd(orders);
      } else {
        answers.println("failed");
        status = DEPLOYMENT_FAILED;
      }
    }
    payara.shutdown();
    System.exit(status);
  }

  /** Payara answers true to a failed deployment too; only its list of applications is true. */
  private static boolean deploy(PayaraMicroRuntime payara, File application) {
    return payara.deploy(APPLICATION, "/", application)
        && payara.getDeployedApplicationNames().contains(APPLICATION);
  }

  private static PayaraMicroRuntime boot(Path payara, Path instance, String port, Path commands)
      throws Exception {
    // What Payara's own launcher sets in its unpacked form: where its jars lie.
    System.setProperty(
        "fish.payara.micro.BootJar", payara.resolve("launch-micro.jar").toUri().toString());
    System.setProperty("fish.payara.micro.UnpackDir", payara.toString());
    String[] options = {
      "--rootdir",
      instance.toString(),
      "--port",
      port,
      "--nohazelcast",
      "--disablephonehome",
      "--prebootcommandfile",
      commands.toString()
    };
    // By name: the class is on the class path at run time only, beside 320 other jars.
    PayaraMicroBoot booted =
        (PayaraMicroBoot)
            Class.forName("fish.payara.micro.impl.PayaraMicroImpl")
                .getMethod("create", String[].class)
                .invoke(null, (Object) options);
    return booted.getRuntime();
  }

  private static void waitForEnd(BufferedReader orders) throws IOException {
    String line = orders.readLine();
    while (line != null) {
      line = orders.readLine();
    }
  }
}
