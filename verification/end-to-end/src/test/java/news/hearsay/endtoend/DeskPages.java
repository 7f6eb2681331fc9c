package news.hearsay.endtoend;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import news.hearsay.web.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** What a person does on the pages of the desk: follows links, fills in forms, presses buttons. */
final class DeskPages {

    private final RunningDesk desk;
    private final Browser browser;

    DeskPages(RunningDesk desk, Browser browser) {
        this.desk = desk;
        this.browser = browser;
    }

    void signIn(String name) {
        open("/sign-in");
        fill("username", name);
        fill("password", RunningDesk.PASSWORD);
        browser.find("form.sign-in button").click();
        browser.waitUntil("signed in", () -> browser.texts(".visitor b").contains(name));
    }

    void open(String path) {
        browser.open(desk.page(path));
    }

    /** Follows the link with this text, or one that begins with it. */
    void follow(String text) {
        follow(browser.driver().findElement(By.partialLinkText(text)));
    }

    /**
     * Follows a link with this text that belongs to a claim or an article.
     *
     * @param claim words of the claim or the title, in lower case
     */
    void follow(String text, String claim) {
        WebElement item = browser.driver().findElements(By.cssSelector("li.note, .mention, tr, li")).stream()
                .filter(one -> one.getText().toLowerCase(Locale.ROOT).contains(claim)
                        && !one.findElements(By.partialLinkText(text)).isEmpty())
                .reduce((_, inner) -> inner)
                .orElseThrow(() -> new AssertionError("no link “%s” beside “%s” on %s".formatted(text, claim, read())));
        follow(item.findElement(By.partialLinkText(text)));
    }

    /** Fills in a field of the form. */
    void fill(String field, String value) {
        WebElement input = browser.find("#" + field);
        if (input.getTagName().equals("select")) {
            new Select(input).selectByValue(value);
        } else {
            input.clear();
            input.sendKeys(value);
        }
    }

    void tick(String field) {
        WebElement box = browser.find("#" + field);
        if (!box.isSelected()) {
            box.click();
        }
    }

    /** Fills in a field by selecting words of the article's text. */
    void select(String field, String words) {
        browser.find("#" + field).click();
        browser.driver().executeScript("""
            const text = document.getElementById('selectable');
            const paragraph = [...text.children].find(one => one.textContent.includes(arguments[0]));
            const start = paragraph.textContent.indexOf(arguments[0]);
            const range = document.createRange();
            range.setStart(paragraph.firstChild, start);
            range.setEnd(paragraph.firstChild, start + arguments[0].length);
            getSelection().removeAllRanges();
            getSelection().addRange(range);
            paragraph.dispatchEvent(new MouseEvent('mouseup', {bubbles: true}));
            """, words);
        browser.waitUntil(
                "the words are in the field",
                () -> words.equals(browser.find("#" + field).getDomProperty("value")));
    }

    /** Presses the button that makes a ruling of this kind: the last one, which concerns the chosen mention. */
    void rule(String kind) {
        press("button[name=kind][value=%s]".formatted(kind));
        browser.waitUntil("the ruling is stored", () -> read().contains("Your ruling is stored"));
    }

    /** Presses the last of these buttons and waits for the page that follows. */
    void press(String button) {
        WebElement body = browser.find("body");
        browser.driver().findElements(By.cssSelector(button)).getLast().click();
        browser.waitUntil("the next page", () -> browser.isStale(body));
    }

    /** Returns the visible text of the present page. */
    String read() {
        return browser.find("main").getText();
    }

    /** Returns the visible text of each of these pages. */
    List<String> read(List<String> paths) {
        return paths.stream()
                .map(path -> {
                    open(path);
                    return path + "\n" + read();
                })
                .toList();
    }

    /** Returns who is signed in, with the role, as each page shows it. */
    String visitor() {
        return browser.find(".visitor").getText();
    }

    /** Checks that no page has logged an error to the browser's console. */
    void requireEmptyConsole() {
        assertThat(browser.console().stream().collect(joining("\n"))).isEmpty();
    }

    private void follow(WebElement link) {
        WebElement body = browser.find("body");
        link.click();
        browser.waitUntil("the page of the link", () -> browser.isStale(body));
    }
}
