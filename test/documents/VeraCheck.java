import java.io.FileInputStream;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Validates files with veraPDF: `VeraCheck <flavours, by commas> <file>...` prints one line a file and flavour, then what failed. */
public class VeraCheck {
  public static void main(String[] args) throws Exception {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    for (int at = 1; at < args.length; at += 1) {
      for (String id : args[0].split(",")) {
        PDFAFlavour flavour = PDFAFlavour.fromString(id);
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new FileInputStream(args[at]), flavour)) {
          ValidationResult result =
              Foundries.defaultInstance().createValidator(flavour, 20, false, false, false).validate(parser);
          System.out.println(
              (result.isCompliant() ? "PASS " : "FAIL ") + id + " " + result.getTotalAssertions() + " " + args[at]);
          TreeMap<String, Integer> failures = new TreeMap<>();
          for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
            failures.merge(
                assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber() + " "
                    + assertion.getMessage() + " at " + assertion.getLocation().getContext(),
                1, Integer::sum);
          }
          failures.forEach((failure, count) -> System.out.println("  " + failure + " (" + count + " times)"));
        }
      }
    }
  }
}
