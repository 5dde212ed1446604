import 'graphiql/style.css';

import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';

globalThis.MonacoEnvironment = {
  getWorker(_id, label) {
    const name = ['json', 'graphql'].includes(label) ? label : 'editor';
    return new Worker(`/graphiql/${name}.worker.js`);
  },
};

const { protocol, host } = globalThis.location;
const fetcher = createGraphiQLFetcher({
  url: '/graphql',
  subscriptionUrl: `${protocol.replace('http', 'ws')}//${host}/graphql`,
});

createRoot(document.getElementById('explorer')).render(<GraphiQL fetcher={fetcher} defaultTabs={EXAMPLE_TABS} />);
