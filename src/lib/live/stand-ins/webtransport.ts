/** Stands in the browser for a transport of the engine that we never use (see `bundles.ts`). */
export const WT = undefined;
