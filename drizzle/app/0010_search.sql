-- The index of words. `place` holds team, kind, virtue, method and series as tokens, so that a search never looks at another team's words.
CREATE VIRTUAL TABLE `search` USING fts5(`words`, `stems`, `name`, `place`, tokenize = 'unicode61 remove_diacritics 2');--> statement-breakpoint
-- What is taken out of the index is overwritten and not only marked.
INSERT INTO `search`(`search`, `rank`) VALUES ('secure-delete', 1);--> statement-breakpoint
CREATE TRIGGER `entry_goes` AFTER DELETE ON `entry` BEGIN
	DELETE FROM `search` WHERE `rowid` = OLD.`n`;
END;--> statement-breakpoint
-- Whatever changes in a closed conversation takes its entries along at once, in the same transaction; they are made anew later.
-- No OR IGNORE here: the statement that sets a trigger off decides for the trigger what happens when something is there already.
CREATE TRIGGER `session_changes` AFTER UPDATE ON `session` WHEN NEW.`stage` = 'closed' BEGIN
	DELETE FROM `entry` WHERE `session` = NEW.`id`;
	INSERT INTO `index_queue`(`session`) SELECT NEW.`id` WHERE NOT EXISTS (SELECT 1 FROM `index_queue` WHERE `session` = NEW.`id`);
END;--> statement-breakpoint
CREATE TRIGGER `answer_goes` AFTER DELETE ON `answer` WHEN EXISTS (SELECT 1 FROM `session` WHERE `id` = OLD.`session` AND `stage` = 'closed') BEGIN
	DELETE FROM `entry` WHERE `session` = OLD.`session`;
	INSERT INTO `index_queue`(`session`) SELECT OLD.`session` WHERE NOT EXISTS (SELECT 1 FROM `index_queue` WHERE `session` = OLD.`session`);
END;--> statement-breakpoint
CREATE TRIGGER `aside_goes` AFTER DELETE ON `aside` WHEN EXISTS (SELECT 1 FROM `session` WHERE `id` = OLD.`session` AND `stage` = 'closed') BEGIN
	DELETE FROM `entry` WHERE `session` = OLD.`session`;
	INSERT INTO `index_queue`(`session`) SELECT OLD.`session` WHERE NOT EXISTS (SELECT 1 FROM `index_queue` WHERE `session` = OLD.`session`);
END;--> statement-breakpoint
CREATE TRIGGER `seat_goes` AFTER DELETE ON `seat` WHEN EXISTS (SELECT 1 FROM `session` WHERE `id` = OLD.`session` AND `stage` = 'closed') BEGIN
	DELETE FROM `entry` WHERE `session` = OLD.`session`;
	INSERT INTO `index_queue`(`session`) SELECT OLD.`session` WHERE NOT EXISTS (SELECT 1 FROM `index_queue` WHERE `session` = OLD.`session`);
END;--> statement-breakpoint
CREATE TRIGGER `afterword_comes` AFTER INSERT ON `afterword` BEGIN
	DELETE FROM `entry` WHERE `session` = NEW.`session`;
	INSERT INTO `index_queue`(`session`) SELECT NEW.`session` WHERE NOT EXISTS (SELECT 1 FROM `index_queue` WHERE `session` = NEW.`session`);
END;--> statement-breakpoint
CREATE TRIGGER `afterword_goes` AFTER DELETE ON `afterword` WHEN EXISTS (SELECT 1 FROM `session` WHERE `id` = OLD.`session`) BEGIN
	DELETE FROM `entry` WHERE `session` = OLD.`session`;
	INSERT INTO `index_queue`(`session`) SELECT OLD.`session` WHERE NOT EXISTS (SELECT 1 FROM `index_queue` WHERE `session` = OLD.`session`);
END;--> statement-breakpoint
INSERT OR IGNORE INTO `index_queue`(`session`) SELECT `id` FROM `session` WHERE `stage` = 'closed';
