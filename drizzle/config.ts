import { defineConfig } from 'drizzle-kit';

export default defineConfig({
	dialect: 'sqlite',
	schema: './src/lib/server/storage/schema.ts',
	out: './drizzle/app'
});
