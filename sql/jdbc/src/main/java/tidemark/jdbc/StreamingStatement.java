package tidemark.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.NClob;
import java.sql.RowId;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLXML;
import org.apache.calcite.avatica.AvaticaConnection;
import org.apache.calcite.avatica.AvaticaPreparedStatement;
import org.apache.calcite.avatica.Meta;

/**
 * Parameters that come as streams are read at once and bound whole; Avatica's own statement drops
 * them without a word. One thread at a time.
 */
abstract class StreamingStatement extends AvaticaPreparedStatement {
  private static final Charset ASCII = StandardCharsets.US_ASCII;

  StreamingStatement(
      AvaticaConnection connection,
      Meta.StatementHandle h,
      Meta.Signature signature,
      int resultSetType,
      int resultSetConcurrency,
      int resultSetHoldability)
      throws SQLException {
    super(connection, h, signature, resultSetType, resultSetConcurrency, resultSetHoldability);
  }

  private void text(int index, Reader from, long length) throws SQLException {
    try {
      StringWriter text = new StringWriter();
      char[] buffer = new char[8_192];
      long left = length;
      while (left > 0) {
        int read = from.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          break;
        }
        text.write(buffer, 0, read);
        left -= read;
      }
      setString(index, text.toString());
    } catch (IOException e) {
      throw new SQLException("The stream of parameter " + index + " broke: " + e.getMessage(), e);
    }
  }

  private void bytes(int index, InputStream from, long length) throws SQLException {
    try {
      setBytes(index, from.readNBytes((int) Math.min(Integer.MAX_VALUE, length)));
    } catch (IOException e) {
      throw new SQLException("The stream of parameter " + index + " broke: " + e.getMessage(), e);
    }
  }

  @Override
  public void setNString(int index, String value) throws SQLException {
    setString(index, value);
  }

  @Override
  public void setAsciiStream(int index, InputStream from, long length) throws SQLException {
    text(index, new InputStreamReader(from, ASCII), length);
  }

  @Override
  public void setAsciiStream(int index, InputStream from) throws SQLException {
    setAsciiStream(index, from, Long.MAX_VALUE);
  }

  @Override
  public void setAsciiStream(int index, InputStream from, int length) throws SQLException {
    setAsciiStream(index, from, (long) length);
  }

  @Override
  public void setBinaryStream(int index, InputStream from, long length) throws SQLException {
    bytes(index, from, length);
  }

  @Override
  public void setBinaryStream(int index, InputStream from) throws SQLException {
    bytes(index, from, Long.MAX_VALUE);
  }

  @Override
  public void setBinaryStream(int index, InputStream from, int length) throws SQLException {
    bytes(index, from, length);
  }

  @Override
  public void setCharacterStream(int index, Reader from, long length) throws SQLException {
    text(index, from, length);
  }

  @Override
  public void setCharacterStream(int index, Reader from) throws SQLException {
    text(index, from, Long.MAX_VALUE);
  }

  @Override
  public void setCharacterStream(int index, Reader from, int length) throws SQLException {
    text(index, from, length);
  }

  @Override
  public void setNCharacterStream(int index, Reader from, long length) throws SQLException {
    text(index, from, length);
  }

  @Override
  public void setNCharacterStream(int index, Reader from) throws SQLException {
    text(index, from, Long.MAX_VALUE);
  }

  @Override
  public void setClob(int index, Reader from, long length) throws SQLException {
    text(index, from, length);
  }

  @Override
  public void setClob(int index, Reader from) throws SQLException {
    text(index, from, Long.MAX_VALUE);
  }

  @Override
  public void setClob(int index, Clob value) throws SQLException {
    text(index, value.getCharacterStream(), Long.MAX_VALUE);
  }

  @Override
  public void setNClob(int index, Reader from, long length) throws SQLException {
    text(index, from, length);
  }

  @Override
  public void setNClob(int index, Reader from) throws SQLException {
    text(index, from, Long.MAX_VALUE);
  }

  @Override
  public void setNClob(int index, NClob value) throws SQLException {
    text(index, value.getCharacterStream(), Long.MAX_VALUE);
  }

  @Override
  public void setBlob(int index, InputStream from, long length) throws SQLException {
    bytes(index, from, length);
  }

  @Override
  public void setBlob(int index, InputStream from) throws SQLException {
    bytes(index, from, Long.MAX_VALUE);
  }

  @Override
  public void setBlob(int index, Blob value) throws SQLException {
    bytes(index, value.getBinaryStream(), Long.MAX_VALUE);
  }

  @Override
  public void setSQLXML(int index, SQLXML value) throws SQLException {
    setString(index, value.getString());
  }

  @Override
  public void setRowId(int index, RowId value) throws SQLException {
    throw new SQLFeatureNotSupportedException("Rows have no ids to bind.");
  }
}
