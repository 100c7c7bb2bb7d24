CREATE TABLE `own_method` (
	`id` text PRIMARY KEY NOT NULL,
	`team` text NOT NULL,
	`key` text NOT NULL,
	`version` integer DEFAULT 0 NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`draft` text NOT NULL,
	`published` text,
	`changed` integer DEFAULT true NOT NULL,
	`changedAt` integer NOT NULL,
	`changedBy` text,
	FOREIGN KEY (`team`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`changedBy`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `own_method_of_team` ON `own_method` (`team`,`key`);--> statement-breakpoint
CREATE INDEX `own_method_of_person` ON `own_method` (`changedBy`);--> statement-breakpoint
CREATE TABLE `own_virtue` (
	`team` text NOT NULL,
	`key` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`hidden` integer DEFAULT false NOT NULL,
	`words` text,
	`addedAt` integer NOT NULL,
	PRIMARY KEY(`team`, `key`),
	FOREIGN KEY (`team`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE cascade
);
