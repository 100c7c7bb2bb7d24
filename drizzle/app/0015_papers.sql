CREATE TABLE `paper_notice` (
	`team` text NOT NULL,
	`kind` text NOT NULL,
	`of` text NOT NULL,
	`goes` text NOT NULL,
	PRIMARY KEY(`team`, `kind`, `of`),
	FOREIGN KEY (`team`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `paper` ADD `id` text DEFAULT '' NOT NULL;--> statement-breakpoint
-- Of what is there already it follows from its place: an older copy that is put back gets the same, and what was erased since is known by it.
UPDATE `paper` SET `id` = `team` || '-' || `kind` || '-' || `of` || '-' || `number`;
