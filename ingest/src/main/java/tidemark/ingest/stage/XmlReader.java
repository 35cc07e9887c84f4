package tidemark.ingest.stage;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The root element of an XML file; entities and document types are never followed. */
final class XmlReader {
  private XmlReader() {}

  static Shape shape(Path file, String name) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // Characters, not bytes: what the file declares of its encoding no longer holds.
    try (Reader text = XmlText.open(file)) {
      XMLStreamReader reader = factory.createXMLStreamReader(text);
      while (reader.next() != XMLStreamConstants.START_ELEMENT) {
        if (reader.getEventType() == XMLStreamConstants.DTD) {
          throw FileFault.malformed(
              name,
              "XML that is safe to read",
              reader.getLocation().getLineNumber(),
              reader.getLocation().getColumnNumber(),
              "it declares a document type with names of its own (<!DOCTYPE … [), which feeds"
                  + " don't need and which can reach other files; remove the declaration");
        }
      }
      String namespace = reader.getNamespaceURI();
      return new Shape.Xml(reader.getLocalName(), namespace == null ? "" : namespace);
    } catch (XMLStreamException e) {
      String why = String.valueOf(e.getMessage()).replaceAll("(?s).*Message: ", "");
      if (e.getLocation() == null) {
        throw FileFault.malformed(name, "XML", why);
      }
      throw FileFault.malformed(
          name, "XML", e.getLocation().getLineNumber(), e.getLocation().getColumnNumber(), why);
    }
  }
}
