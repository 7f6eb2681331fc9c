package news.hearsay.platform.fetching;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import news.hearsay.fetch.AddressRange;
import news.hearsay.fetch.FetchSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How pages and feeds are fetched.
 *
 * @param contact URL or mail address of the operator, for the User-Agent.
 * @param obeyRobots Whether robots.txt decides what may be fetched.
 * @param allowedRanges Ranges of addresses that may be connected to although they are not public, such as
 *     {@code 10.1.0.0/16,fd00::/8}.
 * @param blockedPorts Ports that are never connected to.
 * @param maxSize Maximum size of a response, both as sent and decompressed.
 * @param maxRatio Maximum ratio of the decompressed to the compressed size.
 * @param maxHeaderSize Maximum size of the status line and headers of a response.
 * @param minRate How many bytes of the body a server has to send a second, after {@code idle-timeout}.
 * @param maxRedirects How many redirects are followed.
 * @param maxConcurrent How many fetches run at the same time. Each may hold {@code max-size}.
 * @param maxConcurrentPerHost How many fetches from one host run at the same time.
 * @param connectTimeout How long the lookup of a host, a connection to one of its addresses and a TLS handshake may
 *     take, each.
 * @param headerTimeout How long a server may take until the last header.
 * @param idleTimeout The longest pause between two reads of a body.
 * @param totalTimeout How long one fetch may take, with robots.txt and all redirects, but without the time that it
 *     waits for other ones.
 * @param queueTimeout How long a fetch may wait for other ones, altogether.
 */
@Validated
@ConfigurationProperties("hearsay.fetch")
public record FetchProperties(
        @DefaultValue("") String contact,
        @DefaultValue("true") boolean obeyRobots,
        @DefaultValue List<String> allowedRanges,

        // FetchSettings.BLOCKED_PORTS; the metadata of settings requires one value for each port
        @DefaultValue({
            "7", "9", "19", "20", "21", "22", "23", "25", "37", "53", "69", "110", "111", "113", "119", "123", "135",
            "137", "139", "143", "161", "179", "389", "427", "465", "512", "513", "514", "515", "548", "587", "636",
            "989", "990", "993", "995", "1433", "1723", "2049", "3306", "3389", "3659", "4045", "5060", "5061", "5432",
            "6000", "6379", "6566", "9092", "9200", "11211", "27017"
        })
        Set<@NotNull Integer> blockedPorts,

        @NotNull @DefaultValue("5MB") DataSize maxSize,
        @Min(2) @DefaultValue("100") int maxRatio,
        @NotNull @DefaultValue("64KB") DataSize maxHeaderSize,
        @NotNull @DefaultValue("1KB") DataSize minRate,
        @Min(0) @Max(20) @DefaultValue("5") int maxRedirects,
        @Min(1) @Max(1000) @DefaultValue("8") int maxConcurrent,
        @Min(1) @Max(100) @DefaultValue("2") int maxConcurrentPerHost,
        @NotNull @DefaultValue("5s") Duration connectTimeout,
        @NotNull @DefaultValue("10s") Duration headerTimeout,
        @NotNull @DefaultValue("10s") Duration idleTimeout,
        @NotNull @DefaultValue("30s") Duration totalTimeout,
        @NotNull @DefaultValue("5m") Duration queueTimeout) {

    private static final int MAX_SIZE_MEGABYTES = 64;

    @AssertTrue(message = "allowedRanges must be ranges such as 10.1.0.0/16 or fd00::/8")
    boolean isAllowedRangesReadable() {
        try {
            allowedRanges.forEach(AddressRange::parse);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @AssertTrue(message = "maxSize must be from 1KB to 64MB, maxHeaderSize from 1KB to 1MB, minRate from 0B to 1MB")
    boolean isSizesUsable() {
        return maxSize.toKilobytes() >= 1
                && maxSize.toMegabytes() <= MAX_SIZE_MEGABYTES
                && maxHeaderSize.toKilobytes() >= 1
                && maxHeaderSize.toMegabytes() <= 1
                && minRate.toBytes() >= 0
                && minRate.toMegabytes() <= 1;
    }

    @AssertTrue(message = "connectTimeout, headerTimeout, idleTimeout, totalTimeout and queueTimeout must be positive")
    boolean isTimeoutsUsable() {
        return List.of(connectTimeout, headerTimeout, idleTimeout, totalTimeout, queueTimeout).stream()
                .allMatch(Duration::isPositive);
    }

    /** Returns these settings as a fetcher takes them. */
    public FetchSettings settings() {
        return new FetchSettings(
                FetchSettings.userAgent(contact),
                obeyRobots,
                allowedRanges.stream().map(AddressRange::parse).toList(),
                blockedPorts,
                new FetchSettings.Limits(
                        Math.toIntExact(maxSize.toBytes()),
                        maxRatio,
                        Math.toIntExact(maxHeaderSize.toBytes()),
                        Math.toIntExact(minRate.toBytes()),
                        maxRedirects,
                        maxConcurrent,
                        maxConcurrentPerHost),
                new FetchSettings.Timeouts(connectTimeout, headerTimeout, idleTimeout, totalTimeout, queueTimeout));
    }
}
