/** How the forms are answered that the first meeting does not have: each a bundle of its own. */
export default {
	situation: () => import('./situation/Answer.svelte'),
	note: () => import('./note/Answer.svelte'),
	matrix: () => import('./matrix/Answer.svelte'),
	questions: () => import('./questions/Answer.svelte'),
	rate: () => import('./rate/Answer.svelte'),
	followup: () => import('./followup/Answer.svelte'),
	review: () => import('./review/Answer.svelte'),
	privatenote: () => import('./privatenote/Answer.svelte'),
	scale: () => import('./marks/Answer.svelte'),
	slider: () => import('./slider/Answer.svelte'),
	judgement: () => import('./marks/Answer.svelte'),
	vote: () => import('./vote/Answer.svelte'),
	evaluation: () => import('./evaluation/Answer.svelte')
};
