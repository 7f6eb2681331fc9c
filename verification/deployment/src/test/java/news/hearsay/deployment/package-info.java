/** The Kubernetes manifests in {@code deploy/kubernetes} are valid, and name only what the code has. */
@NullMarked
package news.hearsay.deployment;

import org.jspecify.annotations.NullMarked;
