package tidemark.ingest.research;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tidemark.ingest.stage.Connector;
import tidemark.ingest.stage.Form;
import tidemark.ingest.stage.Shape;
import tidemark.ingest.stage.StagedTable;
import tidemark.warehouse.script.SqlScript;

/** The connectors of report lists. Thread-safe. */
public final class Research {
  private Research() {}

  /** In order of recognition. */
  public static List<Connector> connectors() {
    return List.of(
        form(
            "eastmoney-json",
            "Eastmoney's report list as JSON",
            Form.fields("title", "org_name", "publish_date", "industry_name"),
            "eastmoney-json",
            Map.of(
                "published_on",
                "publish_date",
                "institution",
                "org_name",
                "sector",
                "industry_name",
                "link",
                "pdf_url")),
        form(
            "eastmoney-api",
            "a page of Eastmoney's report service",
            Form.fields("title", "orgSName", "publishDate", "infoCode"),
            "eastmoney-api",
            Map.of(
                "published_on", "publishDate", "institution", "orgSName", "pages", "attachPages")),
        form(
            "eastmoney-csv",
            "Eastmoney's report list as CSV",
            Form.columns("研报名称", "机构名称", "发布时间", "行业", "研报地址"),
            "eastmoney-csv",
            Map.of(
                "title",
                "研报名称",
                "institution",
                "机构名称",
                "published_on",
                "发布时间",
                "sector",
                "行业",
                "link",
                "研报地址")),
        form(
            "research-reports-csv",
            "a compiled list of reports",
            shape ->
                shape instanceof Shape.Csv csv
                    && csv.header()
                        .equals(List.of("published_on", "institution", "industry", "link")),
            "compiled-csv",
            Map.of("sector", "industry")));
  }

  private static Form form(
      String name,
      String title,
      Predicate<Shape> shapes,
      String script,
      Map<String, String> givenNames) {
    return new Form(
        name,
        "eastmoney",
        title,
        StagedTable.REPORTS,
        shapes,
        SqlScript.read(Research.class, script + ".sql"),
        givenNames);
  }
}
