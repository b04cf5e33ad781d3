/** The filters of the list as an address holds them: no name and no number ever stands there. */
export interface PeopleSearch {
  unitCode?: string;
  states?: string[];
  incomplete?: true;
  awaitingDecision?: true;
  sort?: 'due';
}

export function readPeopleFilter(search: Record<string, unknown>): PeopleSearch {
  const filter: PeopleSearch = {};
  if (/^\d{2,5}$/.test(String(search.unitCode ?? ''))) filter.unitCode = String(search.unitCode);
  if (Array.isArray(search.states)) {
    const states = search.states.filter((state): state is string => /^[a-z-]{1,40}$/.test(String(state)));
    if (states.length > 0) filter.states = states;
  }
  if (search.incomplete === true) filter.incomplete = true;
  if (search.awaitingDecision === true) filter.awaitingDecision = true;
  if (search.sort === 'due') filter.sort = 'due';
  return filter;
}
