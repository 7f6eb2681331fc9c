package news.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.manager.SeleniumManager;
import org.openqa.selenium.manager.SeleniumManagerOutput;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.opentest4j.TestAbortedException;

/**
 * A headless Chrome or Chromium: the one on {@code PATH}, or else one that Selenium Manager downloads. Without either,
 * the tests are skipped with the reason; with {@code HEARSAY_REQUIRE_BROWSER=true} (an environment variable or system
 * property) they fail.
 */
public final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String DOWNLOAD_TIMEOUT_SECONDS = "120";
    private static final int MAX_SCREENSHOT_HEIGHT = 8000;
    /** In CSS pixels. */
    private static final int MARGIN = 16;

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final String REQUIRED = "HEARSAY_REQUIRE_BROWSER";

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    public static Browser start() {
        ChromeDriver chrome;
        try {
            chrome = launch();
        } catch (WebDriverException e) {
            throw unavailable(e);
        }
        chrome.manage().timeouts().pageLoadTimeout(PATIENCE).scriptTimeout(PATIENCE);
        return new Browser(chrome);
    }

    private static ChromeDriver launch() {
        Optional<Path> browser = onPath("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
        Optional<Path> driver = onPath("chromedriver");
        if (browser.isPresent() && driver.isPresent()) {
            return launch(browser.get().toString(), driver.get().toString());
        }
        List<String> arguments = new ArrayList<>(List.of("--browser", "chrome", "--timeout", DOWNLOAD_TIMEOUT_SECONDS));
        browser.ifPresent(path -> arguments.addAll(List.of("--browser-path", path.toString())));
        SeleniumManagerOutput.Result found = SeleniumManager.getInstance().getBinaryPaths(arguments);
        String browserPath = found.getBrowserPath();
        String driverPath = found.getDriverPath();
        if (browserPath == null || driverPath == null) {
            throw new WebDriverException("Selenium Manager found no Chrome and chromedriver");
        }
        return launch(browserPath, driverPath);
    }

    private static ChromeDriver launch(String browser, String driver) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser);
        // no sandbox: in containers the tests run as root, and they load only pages of this service
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars");
        LoggingPreferences console = new LoggingPreferences();
        console.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", console);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(driver))
                .usingAnyFreePort()
                .build();
        return new ChromeDriver(service, options);
    }

    private static Optional<Path> onPath(String... names) {
        List<Path> folders = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(Path::of)
                .toList();
        return Arrays.stream(names)
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static boolean isRequired() {
        return Boolean.parseBoolean(System.getProperty(REQUIRED, System.getenv().getOrDefault(REQUIRED, "")));
    }

    private static RuntimeException unavailable(WebDriverException cause) {
        String reason = "no browser: neither Chromium nor Chrome with chromedriver is on PATH, or they do not start, "
                + "and Selenium Manager could not download them (%s). Debian: apt-get install chromium chromium-driver"
                        .formatted(String.valueOf(cause.getMessage())
                                .lines()
                                .findFirst()
                                .orElse(""));
        if (isRequired()) {
            throw new AssertionError(reason, cause);
        }
        return new TestAbortedException(reason);
    }

    /** The width of the viewport in CSS pixels, and the preferred colour scheme. */
    enum Look {
        LIGHT(1280, "light"),
        DARK(1280, "dark"),
        PHONE(390, "light");

        private final int width;
        private final String scheme;

        Look(int width, String scheme) {
            this.width = width;
            this.scheme = scheme;
        }
    }

    /** Sets the width of the viewport in CSS pixels. */
    void width(int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 500));
    }

    void look(Look look) {
        width(look.width);
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", look.scheme))));
    }

    /** Opens a page and waits until its charts are drawn. */
    public void open(String address) {
        driver.get(address);
        waitUntil(
                "the charts of " + address + " are drawn",
                () -> holds("document.readyState === 'complete' &&"
                        + " [...document.querySelectorAll('[data-chart]')].every(box => box.dataset.drawn ||"
                        + " box.hidden)"));
    }

    public ChromeDriver driver() {
        return driver;
    }

    /** Returns whether a JavaScript expression is true on the page. */
    boolean holds(String expression) {
        return Boolean.TRUE.equals(driver.executeScript("return " + expression));
    }

    public WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    public List<String> texts(String css) {
        return driver.findElements(By.cssSelector(css)).stream()
                .map(WebElement::getText)
                .toList();
    }

    public void waitUntil(String what, BooleanSupplier condition) {
        new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(what)
                .until(_ -> condition.getAsBoolean());
    }

    /** Returns whether an element belongs to an earlier page. */
    public boolean isStale(WebElement element) {
        try {
            return Boolean.TRUE.equals(ExpectedConditions.stalenessOf(element).apply(driver));
        } catch (WebDriverException e) {
            // While a page is replaced, ChromeDriver reports a node of the earlier page as an error without a type of
            // its own.
            if (e.getMessage() != null && e.getMessage().contains("does not belong to the document")) {
                return true;
            }
            throw e;
        }
    }

    /** Writes a screenshot of the whole page to {@code target/screenshots}. */
    void screenshot(String name) {
        Map<?, ?> size =
                driver.executeCdpCommand("Page.getLayoutMetrics", Map.of()).get("cssContentSize")
                                instanceof Map<?, ?> content
                        ? content
                        : Map.of();
        capture(name, 0, 0, pixels(size, "width"), pixels(size, "height"));
    }

    /**
     * Writes a screenshot of the element that a selector finds first, with its margin, to {@code target/screenshots}.
     */
    void screenshot(String name, String css) {
        Rectangle at = find(css).getRect();
        capture(
                name,
                Math.max(0, at.x - MARGIN),
                Math.max(0, at.y - MARGIN),
                at.width + 2 * MARGIN,
                at.height + 2 * MARGIN);
    }

    private void capture(String name, int x, int y, int width, int height) {
        Map<String, Object> clip =
                Map.of("x", x, "y", y, "width", width, "height", Math.min(height, MAX_SCREENSHOT_HEIGHT), "scale", 1);
        String data = (String) driver.executeCdpCommand(
                        "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true, "clip", clip))
                .get("data");
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), Base64.getDecoder().decode(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int pixels(Map<?, ?> size, String name) {
        return size.get(name) instanceof Number pixels ? pixels.intValue() : 0;
    }

    /** Signs in with the form, and waits for the page that follows. */
    void signIn(RunningWeb service, TestUser user) {
        open(service.address("/sign-in"));
        find("#username").sendKeys(user.userName());
        find("#password").sendKeys(TestUser.PASSWORD);
        find("form.sign-in button").click();
        waitUntil("signed in", () -> texts(".visitor b").contains(user.userName()));
    }

    /** Returns the accessibility violations that axe-core finds. */
    List<String> accessibilityViolations() {
        return new AxeBuilder()
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze(driver)
                        .getViolations()
                        .stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                        .toList())
                        .toList();
    }

    /** Returns what was logged to the console since the last call. */
    public List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    void requireEmptyConsole(String page) {
        assertThat(console()).as("console of " + page).isEmpty();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
