declare module 'papaparse' {
	const Papa: { parse<Row>(text: string, options: { delimiter: string; skipEmptyLines: boolean }): { data: Row[]; errors: object[] } };
	export default Papa;
}
