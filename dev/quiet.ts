/** Imported first by commands that talk to people: only warnings of the functions' log are shown. */
process.env['LOG_LEVEL'] ??= 'WARN';
