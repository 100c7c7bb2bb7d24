CREATE TABLE `hold` (
	`id` text PRIMARY KEY NOT NULL,
	`team` text NOT NULL,
	`session` text,
	`reason` text NOT NULL,
	`createdAt` integer NOT NULL,
	FOREIGN KEY (`team`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`session`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `hold_of_team` ON `hold` (`team`);--> statement-breakpoint
CREATE TABLE `keeping` (
	`team` text PRIMARY KEY NOT NULL,
	`periods` text NOT NULL,
	FOREIGN KEY (`team`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `notice` (
	`session` text NOT NULL,
	`kind` text NOT NULL,
	`goes` text NOT NULL,
	PRIMARY KEY(`session`, `kind`),
	FOREIGN KEY (`session`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade
);
