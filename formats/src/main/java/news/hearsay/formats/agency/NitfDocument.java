package news.hearsay.formats.agency;

import java.util.regex.Pattern;
import news.hearsay.formats.Form;
import news.hearsay.formats.Reading;
import news.hearsay.formats.UnreadableDocumentException;
import news.hearsay.formats.draft.ArticleDraft;
import news.hearsay.formats.draft.DraftContext;
import news.hearsay.formats.draft.Items;
import news.hearsay.formats.draft.PublishingStatus;
import news.hearsay.formats.xml.XmlDocument;
import news.hearsay.formats.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Reads one article from a document in NITF. */
public final class NitfDocument {

    private static final Pattern DAY = Pattern.compile("\\d{8}|\\d{4}-\\d{2}-\\d{2}");

    private NitfDocument() {}

    /**
     * Reads a document.
     *
     * @throws UnreadableDocumentException if it is not well-formed
     */
    public static Reading read(String text, DraftContext context) {
        XmlElement nitf = XmlDocument.parse(text);
        Items items = new Items();
        PublishingStatus hindrance = hindrance(nitf, context);
        if (hindrance == null) {
            items.add("the document", draft(nitf, context));
        } else {
            items.reject("the document", hindrance.detail(), hindrance.fix());
        }
        return items.reading(Form.NITF);
    }

    /** Returns the paragraphs of the content of a document; null if it is not well-formed or has none. */
    public static @Nullable String text(String document) {
        try {
            return NitfBody.text(XmlDocument.parseLeniently(document));
        } catch (UnreadableDocumentException e) {
            return null;
        }
    }

    /** An embargo ends at the date of release. */
    private static @Nullable PublishingStatus hindrance(XmlElement nitf, DraftContext context) {
        String status = nitf.attributeAt("head/docdata", "management-status");
        String release = nitf.attributeAt("head/docdata/date.release", "norm");
        return PublishingStatus.hindrance(status, "embargoed".equals(status) ? release : null, context);
    }

    /** The time of issue, if the date of publication is that day without a time; otherwise null. */
    private static @Nullable String timeOfIssue(XmlElement nitf) {
        String day = nitf.attributeAt("head/pubdata", "date.publication");
        String issued = nitf.attributeAt("head/docdata/date.issue", "norm");
        boolean isExact = day != null
                && issued != null
                && issued.length() > day.strip().length()
                && DAY.matcher(day.strip()).matches()
                && issued.strip().startsWith(day.strip());
        return isExact ? issued : null;
    }

    private static ArticleDraft draft(XmlElement nitf, DraftContext context) {
        ArticleDraft draft = new ArticleDraft(context);
        NitfBody.title(nitf, "nitf", draft);
        NitfBody.read(nitf, "nitf", draft);
        draft.mark(nitf.attributeAt("head/docdata/doc-id", "id-string"), null);
        return draft.outlet(nitf.attributeAt("head/pubdata", "name"), "nitf/head/pubdata/@name")
                .outlet(nitf.textAt("body/body.head/distributor/org"), "nitf/distributor/org")
                .outlet(nitf.textAt("body/body.head/distributor"), "nitf/distributor")
                .outlet(nitf.attributeAt("head/docdata/doc.copyright", "holder"), "nitf/doc.copyright/@holder")
                .outlet(nitf.textAt("body/body.head/rights/rights.owner"), "nitf/rights.owner")
                .outlet(nitf.attributeAt("head/docdata/doc-id", "regsrc"), "nitf/doc-id/@regsrc")
                .url(nitf.attributeAt("head/pubdata", "ex-ref"), "nitf/head/pubdata/@ex-ref", null)
                .url(nitf.attributeAt("head/docdata/doc-id", "id-string"), "nitf/doc-id/@id-string", null)
                .publishedAt(timeOfIssue(nitf), "nitf/date.issue/@norm")
                .publishedAt(nitf.attributeAt("head/pubdata", "date.publication"), "nitf/pubdata/@date.publication")
                .publishedAt(nitf.attributeAt("head/docdata/date.release", "norm"), "nitf/date.release/@norm")
                .publishedAt(nitf.attributeAt("head/docdata/date.issue", "norm"), "nitf/date.issue/@norm")
                .publishedAt(
                        nitf.attributeAt("body/body.head/dateline/story.date", "norm"),
                        "nitf/dateline/story.date/@norm");
    }
}
