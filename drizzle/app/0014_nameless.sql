CREATE TABLE `nameless` (
	`id` text PRIMARY KEY NOT NULL,
	`session` text NOT NULL,
	`text` text NOT NULL,
	`key` text,
	FOREIGN KEY (`session`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `nameless_of_session` ON `nameless` (`session`);--> statement-breakpoint
-- What was said without a name until now leaves the table that knew whose it was, and when. In the order of its ids, which tells nothing. From then on
-- nobody can take it away: who its author was is gone too.
INSERT INTO `nameless`(`id`, `session`, `text`, `key`)
	SELECT `id`, `session`, `text`, NULL FROM `afterword` WHERE `name` IS NULL AND `what` = 'reflection' ORDER BY `id`;--> statement-breakpoint
DELETE FROM `afterword` WHERE `name` IS NULL AND `what` = 'reflection';--> statement-breakpoint
UPDATE `afterword` SET `person` = NULL, `seat` = NULL WHERE `name` IS NULL;--> statement-breakpoint
CREATE TRIGGER `nameless_comes` AFTER INSERT ON `nameless` BEGIN
	DELETE FROM `entry` WHERE `session` = NEW.`session`;
	INSERT INTO `index_queue`(`session`) SELECT NEW.`session` WHERE NOT EXISTS (SELECT 1 FROM `index_queue` WHERE `session` = NEW.`session`);
END;--> statement-breakpoint
CREATE TRIGGER `nameless_goes` AFTER DELETE ON `nameless` WHEN EXISTS (SELECT 1 FROM `session` WHERE `id` = OLD.`session`) BEGIN
	DELETE FROM `entry` WHERE `session` = OLD.`session`;
	INSERT INTO `index_queue`(`session`) SELECT OLD.`session` WHERE NOT EXISTS (SELECT 1 FROM `index_queue` WHERE `session` = OLD.`session`);
END;
