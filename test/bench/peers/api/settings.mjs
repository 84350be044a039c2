/** What a server is told: `node <server>.mjs '{"port": …, "database": …, "media": …}'`. */
export const { port, database, media } = JSON.parse(process.argv[2]);
