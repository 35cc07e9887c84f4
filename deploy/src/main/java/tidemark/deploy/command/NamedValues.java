package tidemark.deploy.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tidemark.warehouse.error.ErrorCode;
import tidemark.warehouse.error.TidemarkException;

/** Arguments of the form NAME=VALUE. Stateless. */
final class NamedValues {
  private NamedValues() {}

  /**
   * @throws TidemarkException INVALID_USAGE
   */
  static Map<String, String> of(List<String> arguments) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String argument : arguments) {
      int sign = argument.indexOf('=');
      if (sign < 1) {
        throw TidemarkException.of(
            ErrorCode.INVALID_USAGE, "The parameter is '" + argument + "', expected NAME=VALUE");
      }
      if (values.put(argument.substring(0, sign), argument.substring(sign + 1)) != null) {
        throw TidemarkException.of(
            ErrorCode.INVALID_USAGE,
            "The parameter '" + argument.substring(0, sign) + "' was given twice");
      }
    }
    return values;
  }
}
