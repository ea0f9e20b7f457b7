/** Traditional forms that turn up in the vocabulary of the reports, in pairs: traditional, simplified. */
const PAIRS =
  '條条 發发 開开 報报 資资 訊讯 處处 許许 罰罚 強强 復复 議议 訴诉 訟讼 結结 轉转 請请 門门 戶户 數数 個个 項项 場场 總总 計计 間间 於于 ' +
  '與与 為为 無无 辦办 決决 書书 圖图 網网 頁页 務务 會会 動动 態态 業业 環环 設设 關关 費费 區区 縣县 鄉乡 鎮镇 廳厅 局局 應应 當当 還还 並并 ' +
  '過过 進进 達达 遞递 郵邮 電电 話话 號号 億亿 萬万 兩两 餘余 從从 來来 實实 現现 國国 機机 構构 團团 體体 組组 織织 據据 佔占 較较 減减 長长 ' +
  '約约 類类 種种 產产 參参 執执 規规 範范 製制 責责 檢检 審审 權权 職职 單单 屬属 並并 續续 統统 維维 糾纠 裁裁 聞闻 視视 頻频 讀读 眾众 稱称';

/** Simplified form by traditional form. */
export const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  PAIRS.split(' ')
    .filter(pair => pair.length === 2)
    .map(pair => [pair.slice(0, 1), pair.slice(1)] as const),
);
