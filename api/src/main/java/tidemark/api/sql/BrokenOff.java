package tidemark.api.sql;

import jakarta.servlet.http.HttpServletRequest;

final class BrokenOff {
  private BrokenOff() {}

  static void cut(HttpServletRequest request) {}
}
