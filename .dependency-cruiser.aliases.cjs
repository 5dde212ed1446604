/** Where '#libs/…' and '#migrations/…' live in the sources; package.json names where the build puts them. */
module.exports = {
  resolve: {
    alias: { '#libs': `${__dirname}/libs`, '#migrations': `${__dirname}/migrations` },
    exportsFields: ['exports'],
    conditionNames: ['import', 'node', 'default'],
  },
};
