PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_stamp` (
	`session` text NOT NULL,
	`stream` text NOT NULL,
	`row` text NOT NULL,
	`kind` text NOT NULL,
	`number` integer NOT NULL,
	PRIMARY KEY(`session`, `row`, `stream`),
	FOREIGN KEY (`session`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_stamp`("session", "stream", "row", "kind", "number") SELECT "session", "stream", "row", "kind", "number" FROM `stamp`;--> statement-breakpoint
DROP TABLE `stamp`;--> statement-breakpoint
ALTER TABLE `__new_stamp` RENAME TO `stamp`;--> statement-breakpoint
PRAGMA foreign_keys=ON;