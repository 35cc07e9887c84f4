package tidemark.sql.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tidemark.sql.engine.NameScope;

/**
 * Where in a statement a node stands: which names it sees. Immutable.
 *
 * @param parts names that WITH gives, the nearest first
 * @param scope where other unqualified names resolve
 * @param beyond where they resolve else, in the body of a view
 * @param arguments of the macro whose body this is, by parameter in lower case; null where the call
 *     leaves the default, which the engine's catalogue doesn't tell
 * @param borrowed the place of the name that led here from the author's text; -1 in that text
 * @param depth how many bodies of macros, views and texts are open
 */
record Context(
    @Nullable Part parts,
    NameScope scope,
    Optional<NameScope> beyond,
    Map<String, JsonNode> arguments,
    long borrowed,
    int depth) {

  /** A name that WITH gives. */
  record Part(String name, boolean isRecursive, @Nullable Part next) {}

  static Context of(NameScope scope) {
    return new Context(null, scope, Optional.empty(), Map.of(), -1, 0);
  }

  Context with(String name, boolean isRecursive) {
    Part part = new Part(name, isRecursive, parts);
    return new Context(part, scope, beyond, arguments, borrowed, depth);
  }

  /** In a macro's body, or in a text that runs where it stands: names resolve as around it. */
  Context inMacro(Map<String, JsonNode> arguments, long location) {
    return new Context(parts, scope, beyond, arguments, location, depth + 1);
  }

  /** In a view's body: names resolve where the view lives. */
  Context inView(NameScope home, long location) {
    NameScope outer = beyond.orElse(scope);
    return new Context(null, home, Optional.of(outer), Map.of(), location, depth + 1);
  }

  boolean isPart(String name) {
    return named(name, false);
  }

  /** Whether a recursive part of this name is being computed: {@code recurring.name} reads it. */
  boolean isRecurring(String name) {
    return named(name, true);
  }

  private boolean named(String name, boolean recursive) {
    for (Part part = parts; part != null; part = part.next()) {
      if (part.name().equalsIgnoreCase(name) && (part.isRecursive() || !recursive)) {
        return true;
      }
    }
    return false;
  }

  /** The argument that a name in a macro's body stands for. */
  Optional<JsonNode> argument(String name) {
    return Optional.ofNullable(arguments.get(name.toLowerCase(Locale.ROOT)));
  }
}
