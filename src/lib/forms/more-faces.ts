/** How what was given reads in forms that the first meeting does not have: each a bundle of its own. */
export default {
	situation: () => import('./situation/Shown.svelte'),
	note: () => import('./note/Shown.svelte'),
	matrix: () => import('./matrix/Shown.svelte'),
	questions: () => import('./questions/Shown.svelte'),
	rate: () => import('./rate/Shown.svelte'),
	followup: () => import('./followup/Shown.svelte'),
	review: () => import('./review/Shown.svelte'),
	scale: () => import('./marks/Shown.svelte'),
	slider: () => import('./marks/Shown.svelte'),
	judgement: () => import('./marks/Shown.svelte'),
	vote: () => import('./vote/Shown.svelte'),
	evaluation: () => import('./evaluation/Shown.svelte')
};
