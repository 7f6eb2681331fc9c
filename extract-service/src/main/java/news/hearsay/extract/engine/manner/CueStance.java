package news.hearsay.extract.engine.manner;

import news.hearsay.events.Stance;

/**
 * The meaning of a cue.
 *
 * @param lemma the cue's dictionary form, with its particle or the verb that governs it ("rule out", "decline to say")
 * @param stance the attitude that the source takes to the claim
 * @param leavesOpen whether the source leaves the claim open by not ruling it out
 */
public record CueStance(String lemma, Stance stance, boolean leavesOpen) {}
