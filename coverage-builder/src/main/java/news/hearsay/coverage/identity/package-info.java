/**
 * Identity resolution: maps the names in articles to identities that are the same across articles. Pure functions of
 * the seed list, the overrides and one article.
 */
@NullMarked
package news.hearsay.coverage.identity;

import org.jspecify.annotations.NullMarked;
