CREATE TABLE `access_log` (
	`id` text PRIMARY KEY NOT NULL,
	`team` text NOT NULL,
	`person` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`session` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`team`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `access_log_of_team` ON `access_log` (`team`,`at`);--> statement-breakpoint
CREATE INDEX `access_log_of_person` ON `access_log` (`person`);