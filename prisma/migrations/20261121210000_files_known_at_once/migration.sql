-- The files in what was said are written down with it: nothing looks for them by this any more.
DROP INDEX "messages_with_media";
