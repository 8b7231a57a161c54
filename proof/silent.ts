/** Imported first: the harness makes thousands of failures on purpose, and the log of each would bury the findings. */
process.env['LOG_LEVEL'] ??= 'SILENT';
