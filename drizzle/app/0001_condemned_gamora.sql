CREATE TABLE `aside` (
	`id` text NOT NULL,
	`session` text NOT NULL,
	`what` text NOT NULL,
	`about` text,
	`key` text,
	`seat` text,
	`text` text NOT NULL,
	`how` text NOT NULL,
	`open` integer NOT NULL,
	`named` integer NOT NULL,
	`takes` text NOT NULL,
	PRIMARY KEY(`session`, `id`),
	FOREIGN KEY (`session`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `heading` (
	`id` text NOT NULL,
	`session` text NOT NULL,
	`field` text NOT NULL,
	`place` integer NOT NULL,
	`label` text NOT NULL,
	`takes` text NOT NULL,
	PRIMARY KEY(`session`, `id`),
	FOREIGN KEY (`session`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `part` (
	`id` text NOT NULL,
	`session` text NOT NULL,
	`what` text NOT NULL,
	`key` text NOT NULL,
	`label` text NOT NULL,
	`place` integer NOT NULL,
	`seats` text NOT NULL,
	`takes` text NOT NULL,
	PRIMARY KEY(`session`, `id`),
	FOREIGN KEY (`session`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `answer` ADD `group` text;--> statement-breakpoint
ALTER TABLE `answer` ADD `marks` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `answer` ADD `keep` text;--> statement-breakpoint
ALTER TABLE `field` ADD `ahead` text;--> statement-breakpoint
ALTER TABLE `seat` ADD `names` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `seat` ADD `where` text;--> statement-breakpoint
ALTER TABLE `session` ADD `mixed` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `session` ADD `parking` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `session` ADD `video` text;--> statement-breakpoint
ALTER TABLE `session` ADD `next` text;