import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Prints a line for each file and standard: the name of both, and the rules that fail. Standards first, then files. */
public class Validate {
  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    for (int place = 1; place < arguments.length; place++) {
      for (String standard : arguments[0].split(",")) {
        System.out.println(String.join("\t", arguments[place], standard, verdict(Path.of(arguments[place]), standard)));
      }
    }
  }

  private static String verdict(Path file, String standard) throws Exception {
    var flavour = PDFAFlavour.byFlavourId(standard);
    var foundry = Foundries.defaultInstance();
    try (var input = Files.newInputStream(file); var parser = foundry.createParser(input, flavour)) {
      var result = foundry.createValidator(flavour, false).validate(parser);
      if (result.isCompliant()) {
        return "compliant";
      }
      var failed = new TreeSet<String>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() == TestAssertion.Status.FAILED) {
          failed.add(assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber());
        }
      }
      return "fails " + String.join(" ", failed);
    }
  }
}
