/**
 * News: feeds in XML (RSS, Atom) through ROME, since the engine reads no XML; JSON Feed; the lists
 * compiled from feeds. Not here: tags from dictionaries. Entry: {@link tidemark.ingest.news.News}.
 */
@NullMarked
package tidemark.ingest.news;

import org.jspecify.annotations.NullMarked;
