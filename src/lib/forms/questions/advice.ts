/**
 * Advice in the shape of a question: it tells what to do, and the question mark is politeness. Recognised by how such sentences begin, in the two
 * languages of the house; a guess, so it only ever leads to a friendly word beside the field.
 */
const DUTCH = [
	/\b(heb|had) (je|jij|jullie) (dan |wel |toch )?(al |ooit |weleens |wel eens )(eens |een keer )?(aan |over |geprobeerd|gedacht|overwogen|gevraagd|gebeld|gesproken|voorgesteld)/iu,
	/\bwaarom \p{L}+ (je|jij|jullie) (\p{L}+ ){0,4}?(niet|geen)\b/iu,
	/\bwaarom niet (gewoon|eens|even|eerst)\b/iu,
	/\b(zou|kun|kan|moet|wil|kunt|zouden|kunnen|moeten) (je|jij|jullie) (\p{L}+ ){0,4}?niet (\p{L}+ ){0,3}?(beter|gewoon|eens|even|eerst|toch|moeten|kunnen)\b/iu,
	/\b(is|was) het (dan )?(geen|niet een|niet eens een) (goed |beter )?idee\b/iu,
	/\b(is|was|zou) het niet (\p{L}+ ){0,2}?(beter|handiger|slimmer|verstandiger)\b/iu,
	/\bwat als (je|jij|jullie) (nou |nu )?(gewoon|eens|even)\b/iu,
	/\b(je|jij) (zou|kunt|kan|moet) (toch|gewoon|ook|beter|misschien) /iu
];
const ENGLISH = [
	/\b(have|had|haven't|hadn't) you (ever |already |just )?(tried|thought|considered|asked|called|spoken|suggested)\b/iu,
	/\bwhy (don't|didn't|not|do you not|did you not|doesn't|wouldn't|won't|can't)\b/iu,
	/\b(couldn't|shouldn't|wouldn't|can't) (you|it) (\p{L}+ ){0,3}?(just|better|simply|rather|first|try)\b/iu,
	/\b(shouldn't|couldn't) you\b/iu,
	/\bwouldn't it be (\p{L}+ )?(better|wiser|easier|good|an idea)\b/iu,
	/\bwhat if you (just|simply|tried)\b/iu,
	/\byou (could|should|might) (just|also|better|perhaps|maybe|always) /iu
];

export const soundsLikeAdvice = (words: string): boolean => {
	const plain = words.replaceAll('’', "'").replace(/[\s,]+/g, ' ');
	return [...DUTCH, ...ENGLISH].some((pattern) => pattern.test(plain));
};
