import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../../api/query.ts';
import { type PageRequests, sortRequests } from './page-requests.ts';
import { recordedRequests } from './record-requests.ts';

const EVERY_MS = 2_000;

const requestsNow = () => sortRequests(recordedRequests(), window.location.origin);

/** What the page asked for so far, also while one looks. */
export function usePageRequests(): PageRequests {
  const [requests, setRequests] = useState(requestsNow);
  useEffect(() => {
    const timer = setInterval(() => setRequests(requestsNow()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return requests;
}

/** What the program behind the page has seen and refused. */
export function useWatchedRequests() {
  return useQuery(api.host.requests.queryOptions({ refetchInterval: EVERY_MS, staleTime: 0 }));
}
