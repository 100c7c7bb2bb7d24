CREATE TABLE `afterword` (
	`id` text PRIMARY KEY NOT NULL,
	`session` text NOT NULL,
	`what` text NOT NULL,
	`about` text,
	`text` text NOT NULL,
	`more` text NOT NULL,
	`state` text,
	`name` text,
	`person` text,
	`seat` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`session`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `afterword_of_session` ON `afterword` (`session`);--> statement-breakpoint
CREATE INDEX `afterword_of_person` ON `afterword` (`person`);--> statement-breakpoint
CREATE TABLE `entry` (
	`n` integer PRIMARY KEY NOT NULL,
	`session` text NOT NULL,
	`team` text NOT NULL,
	`kind` text NOT NULL,
	`virtue` text,
	`wider` integer NOT NULL,
	`entry` text NOT NULL,
	FOREIGN KEY (`session`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`team`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `entry_of_session` ON `entry` (`session`);--> statement-breakpoint
CREATE INDEX `entry_of_kind` ON `entry` (`team`,`kind`);--> statement-breakpoint
CREATE INDEX `entry_of_virtue` ON `entry` (`team`,`virtue`);--> statement-breakpoint
CREATE TABLE `index_queue` (
	`session` text PRIMARY KEY NOT NULL,
	FOREIGN KEY (`session`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `saved_search` (
	`id` text PRIMARY KEY NOT NULL,
	`team` text NOT NULL,
	`person` text NOT NULL,
	`title` text NOT NULL,
	`query` text NOT NULL,
	`createdAt` integer NOT NULL,
	FOREIGN KEY (`team`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `saved_search_of` ON `saved_search` (`person`,`team`);