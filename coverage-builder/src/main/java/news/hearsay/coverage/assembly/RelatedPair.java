package news.hearsay.coverage.assembly;

import news.hearsay.coverage.claim.ClaimRelation;

/** Two wordings, and how their contents are related. */
record RelatedPair(KnownWording one, KnownWording other, ClaimRelation relation) {}
