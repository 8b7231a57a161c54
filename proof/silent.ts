/**
 * Imported first: the harness makes thousands of failures on purpose, and the log of each would bury the findings.
 * Mails are rendered by the libraries' production builds, as they are deployed; the others take twice the time.
 */
process.env['LOG_LEVEL'] ??= 'SILENT';
process.env['NODE_ENV'] ??= 'production';
