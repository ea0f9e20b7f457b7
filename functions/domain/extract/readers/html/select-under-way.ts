/** A `<select>` between its tags: a browser shows the chosen option, or the first one. */
export interface SelectUnderWay {
  readonly open: (isChosen: boolean) => void;
  readonly text: (text: string) => void;
  readonly shown: () => string;
}

export function openSelect(): SelectUnderWay {
  const options: { text: string; readonly isChosen: boolean }[] = [];
  return {
    open: isChosen => void options.push({ text: '', isChosen }),
    text: text => {
      const option = options.at(-1);
      if (option !== undefined) option.text += text;
    },
    shown: () => (options.findLast(({ isChosen }) => isChosen) ?? options[0])?.text.trim() ?? '',
  };
}
