ALTER TABLE `answer` ADD `unheard` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `round` ADD `planned` integer;