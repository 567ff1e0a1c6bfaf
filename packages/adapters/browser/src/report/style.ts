import { css } from "lit"

/** What `<zhengwu-report>` and `<zhengwu-scorecard>` look like, beside what all elements share. */
export const reportStyle = css`
  :host(:focus) {
    outline: none;
  }
  .head {
    display: grid;
    gap: 0.4rem;
    padding-bottom: 1rem;
  }
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    margin: 0.5rem 0;
  }
  .counts button {
    display: grid;
    justify-items: start;
    min-width: 6.5rem;
    background: var(--_raised);
    border-left: 5px solid var(--_c);
  }
  .counts strong {
    font-size: 1.6rem;
    line-height: 1.2;
    color: var(--_c);
  }
  .high {
    --_c: var(--_high);
  }
  .medium {
    --_c: var(--_medium);
  }
  .low {
    --_c: var(--_low);
  }
  .note {
    --_c: var(--_note);
  }
  [role="tablist"] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    border-bottom: 2px solid var(--_line);
  }
  [role="tab"] {
    border: 0;
    border-radius: 6px 6px 0 0;
    background: none;
  }
  [role="tab"][aria-selected="true"] {
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  [role="tabpanel"] {
    grid-template-columns: minmax(0, 1fr);
    padding: 1rem 0;
    display: grid;
    gap: 1rem;
    overflow-wrap: anywhere;
  }
  .provision {
    border-left: 4px solid var(--_line);
    padding: 0.25rem 0 0.25rem 0.8rem;
    margin: 1rem 0 0.5rem;
  }
  .finding {
    background: var(--_raised);
    border: 1px solid var(--_line);
    border-left: 5px solid var(--_c);
    border-radius: 6px;
    padding: 0.75rem 1rem;
    margin-bottom: 0.75rem;
  }
  .finding h3 {
    font-size: 1rem;
  }
  .badge {
    color: var(--_c);
    border: 1px solid currentColor;
    border-radius: 4px;
    padding: 0 0.4rem;
    font-size: 0.85rem;
    margin-right: 0.5rem;
    white-space: nowrap;
  }
  dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 0.2rem 0.75rem;
    margin: 0.4rem 0 0;
    font-size: 0.95rem;
  }
  dt {
    color: var(--_soft);
  }
  dd {
    margin: 0;
    min-width: 0;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    width: 100%;
    overflow-wrap: normal;
  }
  tbody th {
    min-width: 9rem;
  }
  th,
  td {
    text-align: left;
    padding: 0.45rem 0.6rem;
    border-bottom: 1px solid var(--_line);
  }
  td.number,
  th.number {
    text-align: right;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .agency {
    text-align: left;
    padding: 0.2rem 0.5rem;
    text-decoration: underline;
    border: 0;
    background: none;
    color: var(--_accent);
  }
  .pager {
    display: flex;
    gap: 1rem;
    align-items: center;
    flex-wrap: wrap;
  }
  .exports {
    align-items: center;
  }
  @media print {
    [role="tablist"],
    .filters,
    .pager,
    .exports {
      display: none;
    }
    .finding {
      break-inside: avoid;
    }
  }
`
