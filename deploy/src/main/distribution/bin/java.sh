# Sourced by ./tidemark and bin/tidemark: sets JAVA to a Java of version 17 or later, or ends with a line that says what is missing.

# The version's first number: from the file `release` of its folder where there is one, since that saves starting it.
java_version() {
  found=$1
  while [ -h "$found" ]; do
    target=$(readlink "$found")
    case $target in
      /*) found=$target ;;
      *) found=$(dirname "$found")/$target ;;
    esac
  done
  release=$(dirname "$(dirname "$found")")/release
  if [ -r "$release" ]; then
    sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$release" | head -n 1
  else
    "$1" -version 2>&1 | sed -n 's/.*version "\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' | head -n 1
  fi
}

find_java() {
  if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
    JAVA=$JAVA_HOME/bin/java
  elif command -v java >/dev/null 2>&1; then
    JAVA=$(command -v java)
  elif [ -x /usr/libexec/java_home ] && /usr/libexec/java_home -v 17+ >/dev/null 2>&1; then
    JAVA=$(/usr/libexec/java_home -v 17+)/bin/java
  else
    echo "tidemark: Java wasn't found. Install a JDK of version 17 or later, and put it on PATH or into JAVA_HOME." >&2
    exit 1
  fi
  version=$(java_version "$JAVA")
  if [ -z "$version" ] || [ "$version" -lt 17 ]; then
    echo "tidemark: $JAVA is Java ${version:-of an unknown version}, expected 17 or later. Install a JDK 17, and put it first on PATH or into JAVA_HOME." >&2
    exit 1
  fi
}
