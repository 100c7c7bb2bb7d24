CREATE TABLE `paper` (
	`team` text NOT NULL,
	`kind` text NOT NULL,
	`of` text NOT NULL,
	`number` integer NOT NULL,
	`words` text NOT NULL,
	`by` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`team`, `kind`, `of`, `number`),
	FOREIGN KEY (`team`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `paper_of_person` ON `paper` (`by`);