CREATE TABLE `series` (
	`id` text PRIMARY KEY NOT NULL,
	`team` text NOT NULL,
	`method` text NOT NULL,
	`title` text NOT NULL,
	`aim` text NOT NULL,
	`turns` text NOT NULL,
	`createdAt` integer NOT NULL,
	FOREIGN KEY (`team`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `series_of_team` ON `series` (`team`);--> statement-breakpoint
ALTER TABLE `seat` ADD `own` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `seat` ADD `thread` text;--> statement-breakpoint
ALTER TABLE `session` ADD `series` text;--> statement-breakpoint
ALTER TABLE `session` ADD `before` text;